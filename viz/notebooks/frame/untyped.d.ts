// Packages without types of their own. Cells use them, the program only passes them on.
declare module '@observablehq/inputs';
declare module 'htl';
