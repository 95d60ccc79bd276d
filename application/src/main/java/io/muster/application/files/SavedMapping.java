package io.muster.application.files;

import io.muster.domain.access.Name;

/**
 * What a kind of file is said to be, under a name by which it is chosen again.
 *
 * @param type all that was stated, with gaps for what is to be found out
 */
public record SavedMapping(Name name, FileType type) {
}
