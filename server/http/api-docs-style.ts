/** The style sheet of the page about the API: dark on light, readable at every width, nothing from elsewhere. */
export const API_DOCS_STYLE = `:root {
  --ink: #241c12;
  --muted: #574a39;
  --paper: #fffdf8;
  --linen: #faf6ed;
  --line: #d6c6a9;
  --petrol: #0f5663;
  --sun: #fbe7a2;
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
header, .page { max-width: 80rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
header p { max-width: 48rem; }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .75rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.5rem 0 1rem; }
h3 { font-size: 1.05rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
a { color: var(--petrol); text-underline-offset: .15em; }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid var(--petrol); outline-offset: 2px; border-radius: 2px; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .92em; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--sun); padding: .5rem 1rem; color: var(--ink); }
.skip:focus { top: .5rem; }
.page { display: grid; grid-template-columns: 18rem minmax(0, 1fr); gap: 3rem; padding-bottom: 4rem; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 1rem 0; font-size: .9rem; }
nav h2 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li a { display: block; padding: .2rem 0; color: var(--muted); text-decoration: none; overflow-wrap: anywhere; }
nav li a:hover { color: var(--petrol); text-decoration: underline; }
nav .method { font-size: .78em; font-weight: 700; }
article { border: 1px solid var(--line); border-radius: 10px; background: #fff; padding: 1rem 1.25rem; margin-bottom: 1rem; }
article:target { border-color: var(--petrol); box-shadow: 0 0 0 2px var(--petrol); }
article p { margin: 0 0 .75rem; max-width: 46rem; }
h3 .method { display: inline-block; min-width: 4.2rem; margin-right: .4rem; padding: .1rem .5rem; border-radius: 6px; text-align: center; font-size: .8rem; color: #fff; background: var(--petrol); }
h3 .post { background: #7a4b12; }
h3 .put, h3 .patch { background: #5b4a8a; }
h3 .delete { background: #9b3417; }
dl { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: .5rem 1rem; margin: 0; }
dt { color: var(--muted); font-size: .9rem; padding-top: .1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { margin: 0; padding: .6rem .8rem; background: var(--linen); border-radius: 6px; overflow: auto; max-height: 22rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; background: #fff; }
caption { text-align: left; color: var(--muted); padding-bottom: .4rem; }
th, td { text-align: left; padding: .35rem 1.2rem .35rem .6rem; border-bottom: 1px solid var(--line); font-weight: normal; }
thead th { font-weight: 700; background: var(--linen); }
tr:target { background: var(--sun); }
@media (max-width: 60rem) {
  .page { grid-template-columns: minmax(0, 1fr); gap: 0; }
  nav { position: static; max-height: none; }
  nav ul { columns: 16rem; }
}
@media (max-width: 30rem) {
  dl { grid-template-columns: minmax(0, 1fr); gap: .2rem; }
  dd { margin-bottom: .5rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
