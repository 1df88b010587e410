// Follows the system: swagger-ui is dark when the root element has the class `dark-mode`. Loaded in the head, before anything is drawn.
const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
follow();
dark.addEventListener('change', follow);
