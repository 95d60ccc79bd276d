package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Map;

import static io.muster.bootstrap.console.Parts.button;
import static org.assertj.core.api.Assertions.assertThat;

/** What axe does not look at: that the edges of controls, and the ring of the one that has the focus, can be seen (WCAG 1.4.11). */
@InChromium
class ContrastIT {
    private static final double LEAST = 3;

    /** How much each control's edge, and its ring once it has the focus, stand out from what is around them. */
    private static final String MEASURED = """
        async () => {
          const colour = text => {
            const [r, g, b, a = 1] = text.match(/[\\d.]+/g).map(Number);
            return {r, g, b, a};
          };
          const mixed = (top, below, c) => top[c] * top.a + below[c] * (1 - top.a);
          const over = (top, below) => ({r: mixed(top, below, 'r'), g: mixed(top, below, 'g'), b: mixed(top, below, 'b'), a: 1});
          const behind = element => {
            if (!element) {
              return {r: 255, g: 255, b: 255, a: 1};
            }
            const own = colour(getComputedStyle(element).backgroundColor);
            return own.a === 1 ? own : over(own, behind(element.parentElement));
          };
          const light = ({r, g, b}) => [r, g, b].map(c => c / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
          const contrast = (one, other) => {
            const [dark, bright] = [light(over(one, other)), light(other)].sort((a, b) => a - b);
            return (bright + .05) / (dark + .05);
          };
          const settled = () => new Promise(resolve => setTimeout(resolve, 400));
          const found = [];
          const controls = document.querySelectorAll('dialog :is(input, select, textarea, button):not(:disabled, [type=hidden])');
          for (const control of controls) {
            const name = control.name || control.getAttribute('aria-label') || control.textContent.trim();
            const around = behind(control.parentElement);
            document.activeElement.blur();
            await settled();
            if (!control.matches('.btn')) {
              const style = getComputedStyle(control);
              const filled = control.checked ? contrast(behind(control), around) : 0;
              found.push({what: `the edge of ${name}`, contrast: Math.max(contrast(colour(style.borderTopColor), around), filled)});
            }
            control.focus({focusVisible: true});
            await settled();
            const ring = getComputedStyle(control);
            const outline = ring.outlineStyle === 'none' ? null : ring.outlineColor;
            const shadow = /rgba?\\([^)]*\\)/.exec(ring.boxShadow)?.[0];
            found.push({what: `the ring of ${name}`,
              contrast: Math.max(...[outline, shadow].filter(Boolean).map(one => contrast(colour(one), around)), 0)});
          }
          return found;
        }
        """;

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void the_edges_of_controls_and_of_the_focus_stand_out(ColorScheme theme, Console console) {
        Page page = console.open("roles");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        button(page, "Add a role").click();
        page.locator("[value='accounts:view']").check();
        assertEverythingStandsOut(page);
        page.keyboard().press("Escape");

        console.open("connections");
        button(page, "Add a connection").click();
        assertEverythingStandsOut(page);
        page.keyboard().press("Escape");

        console.open("tokens");
        button(page, "Make a token").click();
        assertEverythingStandsOut(page);
    }

    @SuppressWarnings("unchecked")
    private static void assertEverythingStandsOut(Page page) {
        List<Map<String, Object>> found = (List<Map<String, Object>>) page.evaluate(MEASURED);
        assertThat(found).hasSizeGreaterThan(8);
        assertThat(found).allSatisfy(one ->
            assertThat(((Number) one.get("contrast")).doubleValue()).as((String) one.get("what")).isGreaterThanOrEqualTo(LEAST));
    }
}
