/** What Muster does for itself: nothing stays behind that nobody needs. */
package io.muster.application.upkeep;
