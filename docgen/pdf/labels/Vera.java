import java.io.File;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF about PDFs: {@code java -cp … Vera.java PROFILE FILE…} prints a line for each file.
 *
 * <p>A line is {@code conforms}, {@code fails} with the rules that failed, or {@code error} with the reason.
 */
public final class Vera {
    private Vera() {}

    public static void main(String[] arguments) {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.fromString(arguments[0]);
        for (int place = 1; place < arguments.length; place++) {
            System.out.println("verdict " + verdict(new File(arguments[place]), flavour));
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
