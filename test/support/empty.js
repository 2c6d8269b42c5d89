// Stands for style sheets in tests.
module.exports = {}
