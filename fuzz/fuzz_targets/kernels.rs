//! See [`kalim_fuzz::kernels`].
#![cfg_attr(fuzzing, no_main)]

kalim_fuzz::target!(kalim_fuzz::kernels);
