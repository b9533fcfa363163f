/** What the operating system refused, and what the user can do about it. */
export interface DiskFault {
  /** “ENOSPC”. */
  readonly code: string;
  /** “ENOSPC: no space left on device”. */
  readonly what: string;
  /** “ENOSPC: no space left on device, write '/srv/site/index.html'”. */
  readonly message: string;
  /** “free some space on the disk”. */
  readonly remedy: string;
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'free some space on the disk',
  EDQUOT: 'free some space on the disk',
  EACCES: 'give yourself permission',
  EPERM: 'give yourself permission',
  EROFS: 'make the disk writable',
};

/**
 * The fault of the operating system that an error is or was caused by; undefined for an error of
 * the code itself.
 */
export function diskFaultOf(fault: unknown): DiskFault | undefined {
  if (!(fault instanceof Error)) return undefined;
  const { code, syscall, message } = fault as NodeJS.ErrnoException;
  if (code !== undefined && syscall !== undefined) {
    const [what = ''] = message.split(`, ${syscall}`, 1);
    return { code, what, message, remedy: REMEDIES[code] ?? 'fix that' };
  }
  return diskFaultOf((fault as { originalError?: unknown }).originalError ?? fault.cause);
}
