/** What somebody may have meant who wrote something else. */
package io.muster.application.spelling;
