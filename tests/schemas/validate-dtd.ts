import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DtdValidator, XmlDocument, XmlDtd } from 'libxml2-wasm';
import type { Validator } from './validate.ts';

/** Returns a validator for a document type definition (DTD) of this folder. */
export function dtdValidator(file: string): Validator {
  const dtd = XmlDtd.fromString(readFileSync(path.join(import.meta.dirname, file), 'utf8'));
  const validator = new DtdValidator(dtd);
  return (xml) => {
    const document = XmlDocument.fromString(xml);
    try {
      validator.validate(document);
      return undefined;
    } catch (fault) {
      return String(fault);
    } finally {
      document.dispose();
    }
  };
}
