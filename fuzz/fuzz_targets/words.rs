//! See [`kalim_fuzz::words`].
#![cfg_attr(fuzzing, no_main)]

kalim_fuzz::target!(kalim_fuzz::words);
