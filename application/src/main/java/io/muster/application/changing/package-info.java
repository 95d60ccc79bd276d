/** Changes of many accounts at once, as jobs: each account by the rules of a single change. */
package io.muster.application.changing;
