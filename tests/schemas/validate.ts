import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RelaxNGValidator, XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

// Lets one schema import another of this folder.
xmlRegisterFsInputProviders();

/** Returns what is wrong with a document, or undefined if it is valid. */
export type Validator = (xml: string) => string | undefined;

/** Returns a validator for an XML Schema (`.xsd`) or RELAX NG schema (`.rng`) of this folder. */
export function schemaValidator(file: string): Validator {
  const location = path.join(import.meta.dirname, file);
  const schema = XmlDocument.fromString(readFileSync(location, 'utf8'), { url: location });
  const validator = file.endsWith('.rng')
    ? RelaxNGValidator.fromDoc(schema)
    : XsdValidator.fromDoc(schema);
  return (xml) => {
    try {
      withDocument(xml, (document) => validator.validate(document));
      return undefined;
    } catch (fault) {
      return String(fault);
    }
  };
}

/** The contents of the elements or attributes that an XPath selects, as libxml2 parses them. */
export function valuesIn(
  xml: string,
  xpath: string,
  namespaces: Readonly<Record<string, string>>,
): readonly string[] {
  return withDocument(xml, (document) =>
    document.find(xpath, { ...namespaces }).map((node) => (node as XmlElement).content),
  );
}

function withDocument<T>(xml: string, use: (document: XmlDocument) => T): T {
  const document = XmlDocument.fromString(xml);
  try {
    return use(document);
  } finally {
    document.dispose();
  }
}
