// Starts swagger-ui, with the documented responses of an operation folded: they are long, and read once.

/**
 * Wraps swagger-ui's `responses`, which has the response of try-it-out as well: that one always shows.
 * @param {{ React: any }} system of swagger-ui, which has no types.
 */
function foldResponses({ React }) {
  /** @param {any} Responses */
  const wrap = (Responses) => (/** @type {any} */ props) => {
    const [isOpen, setOpen] = React.useState(false);
    const statuses = [...props.responses.keys()].join(', ');
    const button = React.createElement(
      'button',
      { type: 'button', className: 'fold', 'aria-expanded': isOpen, onClick: () => setOpen(!isOpen) },
      `Responses: ${statuses}`,
    );
    const responses = React.createElement(Responses, props);
    return React.createElement('div', { className: isOpen ? 'responses-open' : 'responses-folded' }, button, responses);
  };
  return { wrapComponents: { responses: wrap } };
}

// The bundle defines it.
/** @type {any} */ (globalThis).SwaggerUIBundle({
  url: '/?document',
  dom_id: '#page',
  deepLinking: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
  plugins: [foldResponses],
});
