"""How a page looks: the easy-read paper's colours, large letters, short lines, whole words."""

STYLE = """
:root { color-scheme: light; --accent: #1f4e5f; --tint: #e6eef1; --rule: #9fb6be; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a1a1a; font: 1.25rem/1.5 Arial, Helvetica, sans-serif;
  text-align: left; text-wrap: pretty; hyphens: manual; overflow-wrap: break-word; -webkit-text-size-adjust: 100%; }
main { max-width: 36rem; margin: 0 auto; padding: 1rem; }
h1, h2, h3, dt, .label { color: var(--accent); line-height: 1.25; }
h1 { margin: .75rem 0 1rem; font-size: 1.9rem; }
h2 { margin: 0; font-size: 1.5rem; }
h3 { margin: 1rem 0 .25rem; font-size: 1.25rem; }
p, dd { margin: 0 0 .5rem; }
ul, ol { margin: 0 0 .35rem; padding-left: 1.5rem; }
.label { display: inline-block; margin: 0; padding: .15rem .6rem; background: var(--tint); font-weight: bold; }
dl { margin: .5rem 0 0; }
.box { margin: 0; padding: .75rem 1rem; background: var(--tint); border-radius: .5rem; }
dt { margin-top: .75rem; font-weight: bold; }
div:first-child > dt { margin-top: 0; }
dd { margin-left: 0; }
section { margin-top: 1.5rem; padding-top: 1.5rem; border-top: 2px solid var(--rule); }
.head { display: flex; align-items: center; gap: 1rem; }
.head img { order: -1; flex: none; width: 5.5rem; height: auto; }
.steps { list-style: none; padding: 0; }
.steps li { margin-top: .75rem; }
a { color: var(--accent); text-decoration: underline; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.touch { display: inline-block; padding: .3rem 0; }
@page { size: A4; margin: 15mm; }
@media print {
  body { font-size: 14pt; line-height: 1.2; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 22pt; } h2 { font-size: 17pt; } h3 { font-size: 14pt; margin-top: 6pt; }
  section { margin-top: 10pt; padding-top: 10pt; }
  p, dd { margin-bottom: 1pt; }
  .head img { width: 20mm; }
  .whole::after { content: ": " attr(href); }
  p, li, dd, dt, .head { break-inside: avoid; }
  h1, h2, h3, dt, .head { break-after: avoid; }
  .label, .box { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
"""The page's only style sheet; colours of letters have a contrast of 7:1 or more on their ground."""
