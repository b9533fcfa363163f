/** A fault of the disk, or of another part of the operating system. */
export interface DiskFault {
  /** “ENOSPC: no space left on device, write”. */
  readonly message: string;
  readonly mend: string;
}

const MEND: Readonly<Record<string, string>> = {
  ENOSPC: 'make room on the disk, and build again',
  EDQUOT: 'make room on the disk, and build again',
  EACCES: 'allow it, and build again',
  EPERM: 'allow it, and build again',
  EROFS: 'name a folder that can be written to with --output',
};

/** The fault of the system that an error is, or was caused by; nothing where it is the program's. */
export function diskFaultOf(fault: unknown): DiskFault | undefined {
  if (!(fault instanceof Error)) return undefined;
  const { code, syscall, message } = fault as NodeJS.ErrnoException;
  if (code !== undefined && syscall !== undefined) {
    return { message, mend: MEND[code] ?? 'see to that, and build again' };
  }
  return diskFaultOf((fault as { originalError?: unknown }).originalError ?? fault.cause);
}
