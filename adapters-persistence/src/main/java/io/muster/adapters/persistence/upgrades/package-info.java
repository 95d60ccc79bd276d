/** What upgrades do that no script can. */
package io.muster.adapters.persistence.upgrades;
