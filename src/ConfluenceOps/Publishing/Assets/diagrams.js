// Draws the diagrams of a document. What Mermaid says is shown beside the source that it could not draw.
(async () => {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: 'neutral',
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    suppressErrorRendering: true,
    maxTextSize: 200000,
    // What a diagram may not say of itself.
    secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'suppressErrorRendering', 'maxEdges', 'themeCSS', 'htmlLabels', 'fontFamily'],
  });
  // Mermaid reads labels as HTML on the way. Only a break of line is meant so: <<interface>> and arrows are no elements.
  const tame = text => text.replace(/(?<!<)<(?!br\s*\/?>)(?=[a-z\/!])/gi, '#lt;');
  let number = 0;
  for (const figure of document.querySelectorAll('figure.diagram')) {
    const drawing = figure.querySelector('.drawing');
    const source = figure.querySelector('.diagram-source');
    try {
      const { svg } = await mermaid.render(`drawing-${++number}`, tame(source.querySelector('code').textContent));
      drawing.innerHTML = svg;
      const picture = drawing.querySelector('svg');
      if (!picture.querySelector('title') && !picture.hasAttribute('aria-label')) {
        picture.setAttribute('role', 'img');
        picture.setAttribute('aria-label', 'Diagram; its source follows');
      }
      drawing.hidden = false;
      source.open = false;
    } catch (error) {
      const said = document.createElement('figcaption');
      said.textContent = `This diagram could not be drawn: ${String(error.message ?? error).split('\n')[0]}`;
      figure.prepend(said);
    }
  }
  document.documentElement.dataset.drawn = 'true';
})();
