/** Imports, exports and changes of many accounts as jobs: where they stand, under a fence, and who runs them. */
package io.muster.adapters.persistence.jobs;
