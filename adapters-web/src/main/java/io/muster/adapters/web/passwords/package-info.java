/** Setting passwords: by a link, after having forgotten one, and one's own. */
package io.muster.adapters.web.passwords;
