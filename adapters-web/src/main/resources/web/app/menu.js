// The phone's menu is a <details>: it opens without us, but closes on Escape and on a tap elsewhere only with us.
const menus = () => document.querySelectorAll('details.menu[open]');

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    menus().forEach((menu) => {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
});

document.addEventListener('click', (event) => {
  menus().forEach((menu) => (menu.open = menu.contains(event.target)));
});
