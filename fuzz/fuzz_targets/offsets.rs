//! See [`kalim_fuzz::offsets`].
#![cfg_attr(fuzzing, no_main)]

kalim_fuzz::target!(kalim_fuzz::offsets);
