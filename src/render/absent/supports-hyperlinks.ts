/** Stands in the bundle for the package of this name, which marked-terminal loads. That package asks the process whether the terminal has hyperlinks: that is decided once, in `Terminal`. */

// oxlint-disable-next-line import/no-default-export -- marked-terminal imports the default
export default { stdout: false };
