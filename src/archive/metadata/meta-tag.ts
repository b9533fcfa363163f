/** A `<meta>` element: the name of its attribute, the attribute's value, and its content. */
export interface MetaTag {
  readonly attribute: 'name' | 'property';
  readonly key: string;
  readonly content: string;
}
