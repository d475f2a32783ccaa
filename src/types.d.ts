declare module 'smartquotes' {
  /** Turns straight quotes into typographic ones. */
  export default function smartquotes(text: string): string;
}
