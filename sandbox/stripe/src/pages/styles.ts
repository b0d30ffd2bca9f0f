/** The shop's tokens (warm paper, ink, indigo of tarum, soga brown), in one small sheet of the sandbox's own. */
export const STYLES = `
:root{--paper:#faf5ea;--card:#fffdf8;--ink:#1f1b16;--soft:#645a4d;--line:#e3d8c4;--indigo:#2a3a72;--indigo-deep:#1d2955;
--indigo-wash:#e9ecf6;--soga:#7a4419;--soga-wash:#f6e7d3;--magenta:#a01d57;--leaf:#2f6b3c}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Plus Jakarta Sans Variable","Plus Jakarta Sans",
system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
h1,h2{font-family:"Fraunces Variable",Fraunces,Georgia,"Noto Serif",serif;font-weight:600;line-height:1.2;margin:0}
h1{font-size:1.5rem}h2{font-size:1.2rem}p{margin:0}
a{color:var(--indigo)}
:focus-visible{outline:3px solid var(--indigo);outline-offset:2px}
.notice{background:var(--soga-wash);color:var(--soga);border-bottom:1px solid #e5c9a3;text-align:center;padding:.9rem 1rem}
.notice strong{display:block;margin-bottom:.25rem;text-wrap:balance;font-size:1.35rem;line-height:1.25;letter-spacing:-.01em}
.notice span{display:block;font-size:.95rem;text-wrap:balance}
.page{max-width:64rem;margin:0 auto;padding:1.25rem 1rem 3rem;display:grid;gap:1.25rem}
.page.narrow{max-width:34rem}
.merchant{color:var(--soft)}
.total{margin-top:.35rem;font-size:2.25rem;font-weight:700;letter-spacing:-.02em;line-height:1.2;overflow-wrap:anywhere}
.card{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:1.25rem}
.stack{display:grid;gap:1rem;align-content:start;min-width:0}
.lines{list-style:none;margin:0;padding:0;display:grid;gap:.75rem}
.lines li{display:flex;justify-content:space-between;gap:1rem;align-items:baseline}
.lines li>span:first-child{min-width:0;overflow-wrap:anywhere}
.lines small{display:block;color:var(--soft);font-size:.9rem}
.lines .sum{border-top:1px solid var(--line);padding-top:.75rem;font-weight:700}
.amount{white-space:nowrap}
.methods{display:grid;gap:.5rem;grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)}
.methods a{display:grid;place-items:center;text-align:center;min-height:52px;padding:.4rem .5rem;border:1px solid var(--line);
border-radius:12px;background:var(--card);color:var(--ink);text-decoration:none;font-weight:600;line-height:1.2}
.methods a:hover{border-color:var(--indigo)}
.methods a[aria-current]{border-color:var(--indigo);background:var(--indigo-wash);color:var(--indigo-deep);box-shadow:inset 0 0 0 1px var(--indigo)}
.field{display:grid;gap:.3rem}
.field label,legend{font-weight:600}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:1rem;align-items:start}
input,select{font:inherit;color:inherit;width:100%;min-height:48px;padding:.5rem .8rem;border:1px solid #9b8f7d;border-radius:10px;background:#fff}
input[aria-invalid]{border-color:var(--magenta);box-shadow:inset 0 0 0 1px var(--magenta)}
input[type=checkbox]{width:20px;min-height:20px;height:20px;margin:0;flex:none;accent-color:var(--indigo)}
.check{display:flex;gap:.6rem;align-items:center;min-height:32px}
.problem{color:var(--magenta);font-size:.95rem}
.alert{border:1px solid var(--magenta);background:#fbeaf1;color:#7d1244;border-radius:12px;padding:.8rem 1rem}
.hint{color:var(--soft);font-size:.95rem}
.button{display:flex;align-items:center;justify-content:center;width:100%;min-height:52px;padding:.5rem 1.25rem;border:1px solid var(--indigo);
border-radius:12px;background:var(--indigo);color:#fff;font:inherit;font-weight:700;text-decoration:none;text-align:center;cursor:pointer}
.button:hover{background:var(--indigo-deep)}
.button.quiet{background:transparent;color:var(--indigo)}
.button.quiet:hover{background:var(--indigo-wash)}
.button.small{width:auto;min-height:40px;padding:.25rem .9rem;font-size:.95rem;font-weight:600}
.cancel{justify-self:center;display:inline-flex;align-items:center;min-height:44px;padding:0 1rem;color:var(--soft)}
.qr{width:min(100%,17rem);margin:0 auto;display:block;border:1px solid var(--line);border-radius:12px;background:#fff}
.account{font-size:clamp(1.1rem,5.4vw,1.6rem);font-weight:700;white-space:nowrap;background:var(--indigo-wash);border-radius:12px;padding:.8rem 1rem;
text-align:center;color:var(--indigo-deep)}
.account small{display:block;font-size:.95rem;font-weight:500;white-space:normal}
.tests{display:grid;gap:.35rem;margin:0;padding:.8rem 1rem;border-radius:12px;background:var(--indigo-wash);font-size:.95rem}
.tests div{display:grid}
.tests dt{color:var(--soft)}.tests dd{margin:0;font-weight:600;white-space:nowrap}
.events{display:grid;gap:.75rem}
.event{display:grid;gap:.35rem;border-top:1px solid var(--line);padding-top:.75rem;min-width:0}
.event code{overflow-wrap:anywhere;font-size:.9rem;color:var(--soft)}
.event .row{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between}
.event strong{overflow-wrap:anywhere;min-width:0}
.state{font-weight:600}.state.delivered{color:var(--leaf)}.state.failed,.state.dropped{color:var(--magenta)}.state.pending{color:var(--soga)}
fieldset{border:0;margin:0;padding:0;display:grid;gap:.35rem}
@media (min-width:52rem){
.notice strong{font-size:1.75rem}
.page{padding:2.5rem 1.5rem 4rem}
.page.two{grid-template-columns:minmax(0,1fr) minmax(0,27rem);gap:3rem;align-items:start}
.card{padding:1.75rem}
.total{font-size:2.75rem}
}
`;
