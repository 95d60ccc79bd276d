package io.muster.adapters.web.exports;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/** How many would be exported. */
@JsonbPropertyOrder("count")
public record CountJson(long count) {
}
