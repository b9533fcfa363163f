/** What the operating system refused, and what the user can do about it. */
export interface DiskFault {
  /** “ENOSPC: no space left on device, write”. */
  readonly message: string;
  readonly remedy: string;
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'free some space on the disk and build again',
  EDQUOT: 'free some space on the disk and build again',
  EACCES: 'give yourself permission and build again',
  EPERM: 'give yourself permission and build again',
  EROFS: 'name a folder that can be written to with --output',
};

/**
 * The fault of the operating system that an error is or was caused by; undefined for an error of
 * the code itself.
 */
export function diskFaultOf(fault: unknown): DiskFault | undefined {
  if (!(fault instanceof Error)) return undefined;
  const { code, syscall, message } = fault as NodeJS.ErrnoException;
  if (code !== undefined && syscall !== undefined) {
    return { message, remedy: REMEDIES[code] ?? 'fix that and build again' };
  }
  return diskFaultOf((fault as { originalError?: unknown }).originalError ?? fault.cause);
}
