/** An error as it can be sent from thread to thread: its message, and those of its causes. */
export interface FaultData {
  readonly message: string;
  /** What the operating system said, where it was that: `ENOSPC`, `write`. */
  readonly code?: string | undefined;
  readonly syscall?: string | undefined;
  readonly cause?: FaultData | undefined;
}

export function faultAsData(fault: unknown): FaultData {
  if (!(fault instanceof Error)) return { message: String(fault) };
  const { code, syscall } = fault as NodeJS.ErrnoException;
  const cause = (fault as { originalError?: unknown }).originalError ?? fault.cause;
  return {
    message: fault.message,
    code,
    syscall,
    ...(cause !== undefined && { cause: faultAsData(cause) }),
  };
}

export function faultFromData({ message, code, syscall, cause }: FaultData): Error {
  const fault = new Error(message, cause ? { cause: faultFromData(cause) } : {});
  return Object.assign(fault, code !== undefined && { code }, syscall !== undefined && { syscall });
}
