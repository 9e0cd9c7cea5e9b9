//! See [`kalim_fuzz::terms`].
#![cfg_attr(fuzzing, no_main)]

kalim_fuzz::target!(kalim_fuzz::terms);
