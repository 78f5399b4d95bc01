/** The console's one style sheet, in the colours of the mails (src/digests/style.ts). */
import { createHash } from 'node:crypto';
import { type Colour, DARK, LIGHT } from '../../digests/style.ts';

/** Colours of speakers in charts, by the mail's names; more speakers than these share the last, dashed. */
export const SPEAKER_COLOURS: readonly Colour[] = ['up', 'doubt', 'down', 'fresh', 'alarm', 'soft'];

const variables = (colours: Record<Colour, string>) =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

const INKS = (['up', 'down', 'alarm', 'doubt', 'fresh', 'soft'] as const)
  .map((name) => `.ink-${name}{color:var(--${name})}`)
  .join('');
const SPEAKERS = SPEAKER_COLOURS.map((name, i) => `.s${i}{--speaker:var(--${name})}`).join('');

const SHEET = `
:root{color-scheme:light dark;${variables(LIGHT)};--sans:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;--serif:Georgia,'Times New Roman',serif;--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
@media (prefers-color-scheme:dark){:root{${variables(DARK)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 var(--sans)}
a{color:var(--link);text-underline-offset:2px;text-decoration-thickness:1px}
h1{margin:0;font-size:28px;line-height:1.2;letter-spacing:-.3px;overflow-wrap:anywhere}
h2{margin:32px 0 12px;font-size:18px;line-height:1.3}
h3{margin:0 0 6px;font-size:16px;line-height:1.35}
p{margin:0 0 8px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:12px;top:12px;z-index:2;padding:8px 14px;background:var(--card)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.wide{max-width:1060px;margin:0 auto;padding-inline:20px}
.top{border-bottom:1px solid var(--line);background:var(--card)}
.top .wide{display:flex;align-items:center;gap:6px 28px;flex-wrap:wrap}
.brand{padding:16px 0;font-size:12px;font-weight:700;letter-spacing:2px;color:var(--soft);text-decoration:none}
.nav{display:flex;flex-wrap:wrap;flex:1;gap:0 4px}
.nav a{padding:14px 10px 12px;border-bottom:2px solid transparent;color:var(--ink);font-size:15px;text-decoration:none}
.nav a:hover{color:var(--link)}
.nav a[aria-current]{border-color:var(--link);color:var(--link);font-weight:600}
.who-am{display:flex;gap:10px;align-items:center;font-size:14px;color:var(--soft)}
.who-am form{margin:0}
main{padding-top:28px;padding-bottom:48px}
.lede{margin:6px 0 20px;color:var(--soft);max-width:70ch}
.foot{padding-bottom:40px;color:var(--soft);font-size:13.5px}
.card{margin:0 0 14px;padding:20px 22px;border:1px solid var(--line);border-radius:10px;background:var(--card);overflow-wrap:anywhere}
.card>:last-child{margin-bottom:0}
.card>:first-child{margin-top:0}
.soft,.small{color:var(--soft)}
.small{font-size:13.5px}
.num{font-variant-numeric:tabular-nums}
${INKS}
.kind{font-weight:700}
.head{margin:0 0 6px;font-size:16px;line-height:1.35}
.head a{color:inherit;text-decoration:none}
.head a:hover{text-decoration:underline}
.hero{margin:0;font-size:17px;line-height:1.3;color:var(--soft)}
.hero .now{color:var(--ink);font-weight:600}
.hero b{font-size:32px;line-height:1.2;letter-spacing:-.5px}
.step{margin:6px 0 0;font-size:15px;font-weight:600}
.who{margin:10px 0 0;font-size:15px}
.quote{margin:14px 0 0;padding:0 0 0 14px;border-left:3px solid var(--line);font:17px/1.5 var(--serif)}
.quote+.small,.hero+.small{margin-top:10px}
mark{padding:1px 3px;border-radius:3px;background:var(--mark);color:var(--ink);font-weight:700}
.warn{margin:12px 0 0;padding:8px 12px;border-radius:6px;background:var(--warn);font-size:14px}
.banner{margin:0 0 20px;padding:14px 18px;border:1px solid var(--alarm);border-left-width:5px;border-radius:8px;background:var(--card)}
.banner.good{border-color:var(--fresh)}
.banner pre,.diff{margin:8px 0 0;overflow:auto;font:13.5px/1.5 var(--mono);white-space:pre-wrap;overflow-wrap:anywhere}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:20px;margin-top:4px}
.sides p{margin:0}
.sides b.number{font-size:26px;line-height:1.25;letter-spacing:-.4px}
.day{margin:28px 0 12px;font-size:15px;font-weight:600;color:var(--soft)}
.day:first-of-type{margin-top:0}
.layout{display:grid;grid-template-columns:1fr;gap:20px}
.filters{display:grid;grid-template-columns:1fr 1fr;gap:10px 12px;padding:16px 18px}
.filters .actions{grid-column:1/-1}
label,.label{display:block;font-size:13.5px;font-weight:600;margin-bottom:3px}
.hint{display:block;font-weight:400;color:var(--soft);font-size:13.5px}
input,select,textarea{width:100%;min-height:40px;padding:7px 10px;border:1px solid var(--soft);border-radius:6px;background:var(--card);color:var(--ink);font:inherit;font-size:15px}
input[type=checkbox],input[type=radio]{width:18px;min-height:18px;height:18px;margin:0 8px 0 0;vertical-align:-3px;accent-color:var(--link)}
textarea{min-height:84px;field-sizing:content;font:14px/1.5 var(--mono);tab-size:2;resize:vertical}
textarea.tall{min-height:60vh}
.check{font-weight:400;font-size:15px;margin:4px 0}
.choices{display:grid;grid-template-columns:repeat(auto-fill,minmax(190px,1fr));gap:0 14px}
.card form,form.card:not(.filters,.actions){max-width:780px}
fieldset{margin:0 0 16px;padding:0;border:0;min-width:0}
legend{padding:0;font-size:13.5px;font-weight:600;margin-bottom:3px}
.field{margin:0 0 16px}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(220px,1fr));gap:0 16px;align-items:end}
button,.button{display:inline-block;min-height:40px;padding:8px 16px;border:1px solid var(--link);border-radius:6px;background:var(--link);color:var(--card);font:inherit;font-size:15px;font-weight:600;text-decoration:none;cursor:pointer}
button.quiet,.button.quiet{background:transparent;color:var(--link)}
td time{white-space:nowrap}
button.small,.button.small{white-space:nowrap;min-height:32px;padding:4px 10px;font-size:13.5px}
button.danger{border-color:var(--alarm);background:transparent;color:var(--alarm)}
button:hover,.button:hover{filter:brightness(1.1)}
.actions{display:flex;flex-wrap:wrap;gap:8px 10px;align-items:center;margin:4px 0 18px}
.card>.actions:last-child,.filters .actions{margin-bottom:0}
.actions form{margin:0}
.answers{display:flex;flex-wrap:wrap;gap:10px}
form.actions{align-items:end}
form.actions>a:not(.button){padding:8px 0}
section+form.actions{margin-top:16px}
.pager{display:flex;justify-content:space-between;gap:10px;margin:20px 0 0}
.scroll{overflow-x:auto;margin:0 0 14px;border:1px solid var(--line);border-radius:10px;background:var(--card)}
table{width:100%;border-collapse:collapse;font-size:15px}
th,td{padding:10px 14px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
tr:last-child td{border-bottom:0}
th{font-size:13.5px;color:var(--soft);font-weight:600;white-space:nowrap}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.act{white-space:nowrap}
td .small{margin:2px 0 0}
.long{min-width:16em}
.facts{display:flex;flex-wrap:wrap;gap:12px 44px;margin:0 0 20px}
.facts div{margin:0;min-width:0}
.card .facts{margin:10px 0 12px}
.facts dt{font-size:13.5px;color:var(--soft)}
.facts dd{margin:0;font-size:17px;font-weight:600;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.chart{display:block;width:100%;height:auto;font:13px var(--sans)}
.chart text{fill:var(--soft)}
.chart .strong{fill:var(--ink);font-weight:700;paint-order:stroke;stroke:var(--card);stroke-width:5px}
.chart .grid{stroke:var(--line)}
.chart .axis{stroke:var(--soft)}
.chart .path{fill:none;stroke:var(--speaker);stroke-width:2.5;stroke-linejoin:round}
.chart .dot{fill:var(--speaker);stroke:var(--speaker);stroke-width:2.5}
.chart .dot.open{fill:var(--card)}
.chart .bar{stroke:var(--speaker);stroke-width:8;stroke-linecap:round;opacity:.75}
.chart .arrow{fill:none;stroke:var(--speaker);stroke-width:2}
.chart .gone{opacity:.45}
.narrow{display:block}
.broad{display:none}
.legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin:10px 0 8px;padding:0;list-style:none;font-size:14px}
.legend i{display:inline-block;width:11px;height:11px;margin-right:6px;border-radius:50%;background:var(--speaker)}
${SPEAKERS}
.text{font:17px/1.6 var(--serif)}
.text p,.text h2{margin:0 0 14px;max-width:68ch}
.text mark a{color:inherit;text-decoration:none}
.text .no{padding:0 1px;border-bottom:2px dotted var(--soft);font-weight:400}
ins{background:color-mix(in srgb,var(--fresh) 22%,transparent);text-decoration-color:var(--fresh)}
del{background:color-mix(in srgb,var(--alarm) 18%,transparent);text-decoration-color:var(--alarm)}
.diff{padding:12px 16px;border:1px solid var(--line);border-radius:8px;background:var(--card)}
.diff ins,.diff del{display:block;text-decoration:none}
.tabs{display:flex;flex-wrap:wrap;gap:6px;margin:0 0 16px;padding:0;list-style:none;font-size:14px}
.tabs a{display:inline-block;padding:5px 12px;border:1px solid var(--line);border-radius:99px;background:var(--card);text-decoration:none}
.tabs a[aria-current]{border-color:var(--link);font-weight:700}
.badge{display:inline-block;padding:1px 9px;border:1px solid currentColor;border-radius:99px;font-size:13px;font-weight:600;white-space:nowrap}
.mail{display:block;width:100%;height:75vh;border:1px solid var(--line);border-radius:10px;background:#fff}
.plain{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.55 var(--mono)}
details{margin:8px 0}
summary{cursor:pointer;color:var(--link);font-weight:600;font-size:15px}
details>*+*{margin-top:10px}
.chips{display:flex;flex-wrap:wrap;gap:6px;margin:0 0 10px;padding:0;list-style:none}
.chips li{padding:2px 11px;border:1px solid var(--line);border-radius:99px;font-size:14px}
.picking{display:grid;grid-template-columns:minmax(0,1fr);gap:0 24px}
.outline{max-height:55vh;overflow:auto;font-size:14px}
.outline p{margin:2px 0}
.box{margin:3px 0;padding:3px 0 3px 9px;border-left:2px solid var(--line)}
.live .box{cursor:pointer}
.box.hot{border-color:var(--link);background:color-mix(in srgb,var(--link) 9%,transparent)}
.box.on{border-color:var(--fresh);background:color-mix(in srgb,var(--fresh) 14%,transparent)}
.box.off{border-color:var(--alarm);opacity:.6;text-decoration:line-through}
code{font:14px var(--mono);overflow-wrap:anywhere}
.list{margin:0 0 14px;padding:0;list-style:none}
.list li{padding:10px 0;border-bottom:1px solid var(--line)}
.list li:last-child{border:0}
.login{max-width:420px;margin:8vh auto}
@media (min-width:900px){
.layout{grid-template-columns:230px 1fr;gap:32px}
.picking{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.picking .outline{max-height:80vh}
.layout>.side{position:sticky;top:16px;align-self:start}
.layout>.side .filters{grid-template-columns:1fr}
.narrow{display:none}
.broad{display:block}
}
@media (max-width:620px){
.wide{padding-inline:14px}
.card{padding:16px}
.top .wide{gap:0 12px;padding-top:4px}
.brand{padding:10px 0 4px}
.nav{flex-basis:100%;order:3;margin:0 -8px}
.nav a{flex:1 0 22%;padding:8px 6px;text-align:center;font-size:14px;white-space:nowrap}
.who-am{margin-left:auto}
h1{font-size:24px}
.hero b{font-size:28px}
.sides b.number{font-size:22px}
th,td{padding:8px 10px}
.stack thead{display:block;position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack [data-th]::before{content:attr(data-th) ': ';color:var(--soft);font-size:13.5px}
.stack,.stack tbody,.stack tr,.stack td{display:block}
.stack tr{padding:12px 14px;border-bottom:1px solid var(--line)}
.stack tr:last-child{border:0}
.stack td,.stack td.n{padding:1px 0;border:0;text-align:left}
.stack td:empty{display:none}
.stack .long{min-width:0}
main{padding-top:20px}
.facts{display:grid;grid-template-columns:1fr 1fr;gap:12px 20px}
.layout>.main{min-width:0}
}
.fold{margin:0}
@supports selector(::details-content){@media (min-width:900px){.fold>summary{display:none}.fold::details-content{content-visibility:visible}}}
@media print{.top,.filters,.pager,form{display:none}body{background:#fff}}
`;

export const STYLE_SHEET = SHEET.replace(/\n+/g, '\n').trim();
/** The address changes with the contents, so that a browser may keep it for ever. */
export const STYLE_SHEET_PATH = `/console.${createHash('sha256').update(STYLE_SHEET).digest('hex').slice(0, 10)}.css`;
