/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The finished view of the entry being rendered, for the components that stand in its text. */
    view?: import('./model/views/index.ts').TextView;
    /** Base path, for links in texts. */
    base?: string;
  }
}
