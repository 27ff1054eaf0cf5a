/** Stands in the bundle for the package of this name, which marked-terminal loads. That package writes hyperlinks with damaged addresses: `links.ts` writes them. */

// oxlint-disable-next-line import/no-default-export -- marked-terminal imports the default
export default {};
