// What html-validate shall ask of our pages: all that it recommends, but for what is told here.
export default {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // Both cases are the standard's.
    "doctype-style": "off",
    // The standard lets an identifier begin with a digit.
    "valid-id": ["error", { relaxed: true }],
    // How long a title is, is the author's.
    "long-title": "off",
    // Every button has its type; that a form needs one that submits is asked of forms that are sent somewhere.
    "wcag/h32": "off",
  },
};
