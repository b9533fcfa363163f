/** Files that editors, desktops and git leave in folders by themselves: no content, and no error. */
const PASSED_OVER: readonly RegExp[] = [
  // git: keeps an empty folder.
  /^\.gitkeep$/,
  // Vim: the swap file of an open text, and the file with which it tests a folder.
  /^\.(?:.*\.)?sw[a-p]$/,
  /^4913$/,
  // Vim, Emacs and others: the backup of a text.
  /~$/,
  // Emacs: a text that is not saved yet, and the lock of an open text, a dangling symbolic link.
  /^#.*#$/,
  /^\.#/,
  // GNOME: a text while it is saved.
  /^\.goutputstream-/,
  // macOS and Windows: how a folder is displayed.
  /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/,
];

/** Whether a file is passed over, given its name without folders. */
export function isPassedOver(name: string): boolean {
  return PASSED_OVER.some((pattern) => pattern.test(name));
}
