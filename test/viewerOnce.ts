// Before all tests: several files look at the built viewer, and only one may build it.
export { buildViewer as setup } from '../cli/viewer.ts';
