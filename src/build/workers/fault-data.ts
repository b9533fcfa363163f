/** An error and its causes as plain data, which can be sent between threads. */
export interface FaultData {
  readonly message: string;
  /** Of an error of the operating system: `ENOSPC`, `write`. */
  readonly code?: string | undefined;
  readonly syscall?: string | undefined;
  readonly cause?: FaultData | undefined;
}

/** An error as plain data; causes as JavaScript or Eleventy chains them. */
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

/** The inverse of `errorToData`, without stack traces. */
export function faultFromData({ message, code, syscall, cause }: FaultData): Error {
  const fault = new Error(message, cause ? { cause: faultFromData(cause) } : {});
  return Object.assign(fault, code !== undefined && { code }, syscall !== undefined && { syscall });
}
