/** How desktop Word puts a text with these paragraphs on the clipboard. */
export function copiedFromWord(paragraphs: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<title>Charte</title>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style>
<!--
 /* List Definitions */
 @list l0
	{mso-list-id:1042897261; mso-list-type:hybrid;}
@list l0:level1
	{mso-level-number-format:bullet; mso-level-text:\uF0B7; font-family:Symbol;}
-->
</style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"Tableau Normal";}</style><![endif]-->
</head>
<body lang=FR style='tab-interval:35.4pt;word-wrap:break-word'>
<!--StartFragment-->${paragraphs}<!--EndFragment-->
</body>
</html>`
}

/** A paragraph of Word with a bullet or a number: `list` is as in `l0 level1 lfo1`. */
export function wordItem(list: string, marker: string, text: string): string {
  return `

<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;
text-indent:-18.0pt;mso-list:${list}'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:
Symbol'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${text}<o:p></o:p></p>`
}

/** The same as some programs write it on: its comments in the form that every browser knows. */
export function wordItemInComments(list: string, marker: string, text: string): string {
  return `<p class="MsoListParagraph" style="text-indent:-18.0pt;mso-list:${list}"><!--[if !supportLists]--><span style="mso-list:Ignore">${marker}<span style="font:7.0pt &quot;Times New Roman&quot;">&nbsp;&nbsp; </span></span><!--[endif]-->${text}</p>`
}

/** The same after a browser has dropped the styles of the marker. */
export function wordItemWithoutStyles(list: string, marker: string, text: string): string {
  return `<p class="MsoListParagraph" style="mso-list:${list}"><span>${marker}<span>&nbsp;&nbsp;&nbsp; </span></span><span>${text}</span></p>`
}

export const COPIED_FROM_WORD_ONLINE = `<html><body>
<!--StartFragment--><div class="OutlineElement Ltr SCXW1"><p class="Paragraph SCXW1" style="margin:0"><span class="TextRun SCXW1"><span class="NormalTextRun SCXW1">Nos cookies</span></span><span class="EOP SCXW1" data-ccp-props="{}">&nbsp;</span></p></div>
<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li class="OutlineElement Ltr SCXW1" role="listitem" data-leveltext="\uF0B7" data-font="Symbol" data-listid="3" data-aria-posinset="1" data-aria-level="1"><p class="Paragraph SCXW1"><span class="TextRun SCXW1">Mesure</span><span class="EOP SCXW1">&nbsp;</span></p></li></ul></div>
<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle2 SCXW1" role="list"><li class="OutlineElement Ltr SCXW1" role="listitem" data-leveltext="o" data-font="Courier New" data-listid="3" data-aria-posinset="1" data-aria-level="2"><p class="Paragraph SCXW1"><span class="TextRun SCXW1">_pk_id</span><span class="EOP SCXW1">&nbsp;</span></p></li></ul></div>
<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1 SCXW1" role="list"><li class="OutlineElement Ltr SCXW1" role="listitem" data-leveltext="\uF0B7" data-font="Symbol" data-listid="3" data-aria-posinset="2" data-aria-level="1"><p class="Paragraph SCXW1"><span class="TextRun SCXW1">Session</span><span class="EOP SCXW1">&nbsp;</span></p></li></ul></div>
<div class="ListContainerWrapper SCXW1"><ol class="NumberListStyle1 SCXW1" role="list" start="1"><li class="OutlineElement Ltr SCXW1" role="listitem" data-leveltext="%1." data-listid="4" data-aria-posinset="1" data-aria-level="1"><p class="Paragraph SCXW1"><span class="TextRun SCXW1">un</span></p></li></ol></div>
<div class="ListContainerWrapper SCXW1"><ol class="NumberListStyle1 SCXW1" role="list" start="2"><li class="OutlineElement Ltr SCXW1" role="listitem" data-leveltext="%1." data-listid="4" data-aria-posinset="2" data-aria-level="1"><p class="Paragraph SCXW1"><span class="TextRun SCXW1">deux</span></p></li></ol></div>
<!--EndFragment--></body></html>`

export const COPIED_FROM_GOOGLE_DOCS =
  '<meta charset=\'utf-8\'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><p dir="ltr" style="line-height:1.38"><span style="font-weight:400">Nos cookies</span></p>' +
  '<ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">Mesure</span></p></li>' +
  '<ul style="margin-top:0"><li dir="ltr" style="list-style-type:circle" aria-level="2"><p dir="ltr" role="presentation"><span>_pk_id</span></p></li></ul>' +
  '<li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Session</span></p></li></ul></b><br class="Apple-interchange-newline">'

export const COPIED_FROM_LIBRE_OFFICE = `<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 24.8 (Linux)"/>
	<style type="text/css">
		@page { size: 21cm 29.7cm; margin: 2cm }
		p { line-height: 115%; margin-bottom: 0.25cm }
	</style>
</head>
<body lang="fr-FR" dir="ltr"><p>Nos cookies</p>
<ul>
	<li><p style="margin-bottom: 0cm">Mesure</p>
	<ul>
		<li><p>_pk_id</p></li>
	</ul>
	<li><p>Session</p></li>
</ul>
</body>
</html>`
