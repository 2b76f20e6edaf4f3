//! The browser's entry: hydrate the page that was built.

fn main() {
    on_the_record::reader::start();
}
