/** A part of a document that is generated: it stands between a comment that names it and the next `<!-- end -->`. */
const section = /(<!-- generated: ([\w ]+) -->\n)[\s\S]*?(<!-- end -->)/g;

/**
 * Fills the generated parts of a document.
 *
 * Fails for a part that nothing generates.
 */
export function fillSections(text: string, sections: Readonly<Record<string, string>>): string {
  return text.replace(section, (_, start: string, name: string, end: string) => {
    const content = sections[name];
    if (content === undefined) throw new Error(`nothing generates "${name}"`);
    return `${start}\n${content}\n\n${end}`;
  });
}
