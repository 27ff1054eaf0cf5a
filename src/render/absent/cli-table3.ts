/** Stands in the bundle for the package of this name, which marked-terminal loads. That package draws tables that are too wide for the terminal: `blocks/table.ts` draws them. */

const draw = (): never => {
  throw new Error('tables are drawn by blocks/table.ts');
};

// oxlint-disable-next-line import/no-default-export -- marked-terminal imports the default
export default draw;
