import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RelaxNGValidator, XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

// So that one schema can import another beside it.
xmlRegisterFsInputProviders();

/** A validator says what is wrong with a document, or nothing where it is valid. */
export type Validator = (xml: string) => string | undefined;

/** A validator by a schema of this folder: XML Schema (`.xsd`) or RELAX NG (`.rng`). */
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

/** The texts and attribute values that an XPath finds, as libxml2 reads the document. */
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
