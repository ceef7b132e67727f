namespace Extraction.Rendering;

/// <summary>The style of rendered tags; all its rules stand under one class, so that it changes nothing else of a page.</summary>
internal static class HtmlStyle
{
    public const string Css = """
        .xtr{--bg:#fff;--ink:#1c2024;--dim:#5b636b;--line:#dfe3e7;--bar:#3b6fb6;--company:#cfe3ff;--organization:#dcd9ff;--country:#cdeedb;--norp:#cdeedb;--place:#e3f0c5;--person:#ffe2c4;--product:#f6d7ef;--misc:#e6e8eb;--money:#ffecac;--percent:#fff3cc;--quantity:#fff3cc;--date:#e2f3f7;
        background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",sans-serif;max-width:76rem;margin:0 auto;padding:1rem;text-align:left}
        @media(prefers-color-scheme:dark){.xtr{--bg:#15181b;--ink:#e8eaed;--dim:#a2aab2;--line:#343a40;--bar:#7fb0f2;--company:#1d3f6e;--organization:#38347a;--country:#17502f;--norp:#17502f;--place:#3d4d16;--person:#6a3d10;--product:#5c2752;--misc:#3a4046;--money:#5f4a00;--percent:#4d4212;--quantity:#4d4212;--date:#1d4750}}
        .xtr *{box-sizing:border-box}.xtr h2{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem}.xtr h3{font-size:.8rem;letter-spacing:.06em;text-transform:uppercase;color:var(--dim);margin:1.25rem 0 .4rem}
        .xtr .by{color:var(--dim);margin:0 0 1rem}.xtr .cols{display:grid;grid-template-columns:minmax(0,3fr) minmax(17rem,2fr);gap:2rem}@media(max-width:52rem){.xtr .cols{grid-template-columns:minmax(0,1fr)}}
        .xtr .body{white-space:pre-wrap;overflow-wrap:anywhere;margin:0}.xtr mark{color:inherit;border-radius:.25em;padding:.05em .2em;background:var(--misc)}.xtr mark:focus{outline:2px solid var(--bar)}
        .xtr mark small{font-size:.62em;font-weight:600;letter-spacing:.03em;margin-left:.35em;opacity:.75;vertical-align:.1em}
        .xtr table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}.xtr th,.xtr td{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line)}.xtr th{font-weight:600;color:var(--dim)}.xtr td.n{text-align:right}
        .xtr .bar{display:inline-block;width:5rem;height:.55rem;border-radius:.3rem;background:var(--line);overflow:hidden;vertical-align:middle}.xtr .bar i{display:block;height:100%;background:var(--bar)}
        .xtr .dim{color:var(--dim)}.xtr .chips{margin:0;padding:0;list-style:none;display:flex;flex-wrap:wrap;gap:.35rem}.xtr .chips li{border-radius:1rem;padding:.1rem .6rem;font-size:.9rem;background:var(--misc)}.xtr .none{color:var(--dim);margin:0}.xtr .chips .dim{color:inherit;opacity:.75}
        @media(max-width:30rem){.xtr table{font-size:.82rem}.xtr th,.xtr td{padding-right:.4rem;overflow-wrap:anywhere}.xtr .bar{width:2.5rem}}
        .xtr .COMPANY{background:var(--company)!important}.xtr .ORGANIZATION{background:var(--organization)!important}.xtr .COUNTRY{background:var(--country)!important}.xtr .NORP{background:var(--norp)!important}.xtr .PLACE{background:var(--place)!important}.xtr .PERSON{background:var(--person)!important}.xtr .PRODUCT{background:var(--product)!important}.xtr .MONEY{background:var(--money)!important}.xtr .PERCENT,.xtr .QUANTITY{background:var(--quantity)!important}.xtr .DATE{background:var(--date)!important}
        """;
}
