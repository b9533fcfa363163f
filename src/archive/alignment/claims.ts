/** Hands out names so that none is given twice. */
export function claims() {
  const taken = new Set<string>();
  return {
    /** The name, with a number where it is taken. */
    claim(name: string): string {
      let free = name;
      for (let number = 2; taken.has(free); number++) free = `${name}--${number}`;
      taken.add(free);
      return free;
    },
    /** Those of the names that are still free. */
    claimNew(names: readonly string[]): readonly string[] {
      const free = new Set(names).difference(taken);
      for (const name of free) taken.add(name);
      return [...free];
    },
  };
}
