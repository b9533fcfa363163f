// Runs in every page of the development server, and reloads it when the server shows something else.
// The browser keeps the reader's place.
const { mark, changes = '' } = document.currentScript?.dataset ?? {};
let connection: EventSource | undefined;

/** Connects while the page is visible: a browser opens at most six connections to a server. */
function follow(): void {
  if (document.hidden) {
    connection?.close();
    connection = undefined;
  } else if (!connection) {
    connection = new EventSource(changes);
    connection.onmessage = ({ data }) => {
      if (data !== mark) location.reload();
    };
  }
}

document.addEventListener('visibilitychange', follow);
follow();
