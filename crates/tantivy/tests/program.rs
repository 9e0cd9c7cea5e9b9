//! The example program.

use kalim_testkit::SearchProgram;

#[test]
fn what_is_indexed_is_found_again_and_replaced() {
    SearchProgram::new("search_tantivy", "folder").finds_again_and_replaces();
}

#[test]
fn a_new_index_has_the_built_in_texts() {
    SearchProgram::new("search_tantivy", "texts").begins_with_built_in_texts();
}
