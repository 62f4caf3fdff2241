// What documents may do, as rules of a content security policy.

/** What a page may do if nothing else is said of it. */
export const VIEWER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Plot puts a style element into each picture.
  "style-src 'self' 'unsafe-inline'",
  // Pictures are saved by way of a blob.
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** A document in which a notebook runs, wherever it stands: its cells are programs, and it asks nobody. */
export const NOTEBOOK_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  "form-action 'none'",
  "base-uri 'none'",
];
