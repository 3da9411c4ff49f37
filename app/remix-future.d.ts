import "@remix-run/node";

// Loaders return plain values, and their types arrive on the page unchanged.
declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}
