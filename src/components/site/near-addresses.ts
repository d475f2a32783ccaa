import { difference, nearestAddresses } from './nearest.ts';

/** On the page for lost addresses: names the address asked for, and offers the nearest ones with the differing letters marked. */
class NearAddresses extends HTMLElement {
  connectedCallback() {
    const asked = location.pathname;
    const addresses = JSON.parse(this.dataset['addresses'] ?? '[]') as [string, string][];
    const near = nearestAddresses(asked, addresses);
    const list = this.querySelector('[data-near-list]');
    const heading = this.querySelector('[data-near-heading]');
    if (near.length === 0 || list === null || heading === null) return;
    heading.textContent = near.length === 1 ? 'Nearest address' : 'Nearest addresses';
    list.replaceChildren(
      ...near.map(({ href, text }) => {
        const item = document.createElement('li');
        const link = Object.assign(document.createElement('a'), { href, textContent: text });
        const address = Object.assign(document.createElement('span'), { className: 'ad' });
        const [before, differs, after] = difference(asked, href);
        const mark = Object.assign(document.createElement('b'), { textContent: differs });
        address.append(before, mark, after);
        item.append(link, address);
        return item;
      }),
    );
  }
}

customElements.define('near-addresses', NearAddresses);
