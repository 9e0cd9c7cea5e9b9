//! Cases and strategies.
