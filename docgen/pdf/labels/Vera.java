import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF about PDFs: reads lines of a profile, a tab and a file, and prints a line for each; ends with its input.
 *
 * <p>A line is {@code conforms}, {@code fails} with the rules that failed, or {@code error} with the reason.
 */
public final class Vera {
    private Vera() {}

    public static void main(String[] arguments) throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] asked = line.split("\t", 2);
            System.out.println("verdict " + verdict(new File(asked[1]), PDFAFlavour.fromString(asked[0])));
        }
    }

    private static String verdict(File file, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.isCompliant()) {
                return "conforms";
            }
            TreeSet<String> rules = new TreeSet<>();
            result.getFailedChecks().keySet().forEach(rule -> rules.add(rule.getClause() + "-" + rule.getTestNumber()));
            return "fails " + String.join(" ", rules);
        } catch (Exception problem) {
            return "error " + String.valueOf(problem.getMessage()).replace('\n', ' ');
        }
    }
}
