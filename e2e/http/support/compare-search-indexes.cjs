/** For `medusa exec` in the built backend: the job of the night, now. */
exports.default = async ({ container }) => {
  const { default: job } = await import(`${process.cwd()}/src/jobs/compare-search-indexes.js`);
  await job.default(container);
};
