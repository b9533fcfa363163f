// Runs in the head of the page at a former address: leads to the new address at once, and keeps the
// fragment, which a refresh would lose.

const to = document.currentScript?.dataset.to;

// `replace`, so that Back leads to where the reader came from, not here.
if (to) location.replace(to + location.hash);
