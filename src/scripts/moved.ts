// Runs on the page of an old address, in its head: leads to the new one at once, and to the same
// fragment, which a refresh by the page's own head would lose.

const to = document.currentScript?.dataset.to;

// `replace`, so that Back leads to where the reader came from and not here again.
if (to) location.replace(to + location.hash);
