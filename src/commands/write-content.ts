import { PathFault } from '../archive/content/path-inside.ts';
import { createContentFile, editContentFile, WriteFault } from '../archive/content/write-file.ts';
import { diskFaultOf } from './disk-fault.ts';
import { COULD_NOT_WRITE } from './options.ts';
import { printError } from './terminal.ts';

/**
 * Creates a file of the content; ends the process if it cannot be written.
 *
 * @returns whether it did: false if the file exists already
 */
export function createContent(content: string, file: string, text: string): boolean {
  return endOnFault(file, () => createContentFile(content, file, text));
}

/**
 * Changes a file of the content, or creates it; ends the process if it cannot be written.
 *
 * @param change turns its text, or nothing, into what is written
 * @returns whether that changed anything
 */
export function editContent(
  content: string,
  file: string,
  change: (text: string | undefined) => string,
): boolean {
  return endOnFault(file, () => editContentFile(content, file, change));
}

function endOnFault(file: string, write: () => boolean): boolean {
  try {
    return write();
  } catch (thrown) {
    printError(messageOf(file, thrown));
    process.exit(COULD_NOT_WRITE);
  }
}

/** Says in one line why a file was not written; throws an error of the code on. */
function messageOf(file: string, thrown: unknown): string {
  if (thrown instanceof PathFault) return `${file} was not written: ${thrown.message}`;
  const fault = diskFaultOf(thrown);
  if (!fault) throw thrown;
  const isNew = thrown instanceof WriteFault && thrown.isNew;
  const left = isNew ? '' : ' and was left as it was';
  return `${file} could not be written (${fault.what})${left}; ${fault.remedy} and try again`;
}
