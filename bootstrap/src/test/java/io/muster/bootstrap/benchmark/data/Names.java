package io.muster.bootstrap.benchmark.data;

import java.util.List;
import java.util.stream.Stream;

/** Pools of names. Their sizes are what makes accounts repeat themselves as those of an organisation do. */
final class Names {
    static final List<String> GIVEN = words("""
        Adam Agnes Aiko Alba Albert Alejandro Alice Amara Amélie Ana Anders Andrea Anna Anton Antoine Arjun Astrid Aylin Beatriz Ben
        Bianca Björn Bruno Camila Carlos Carmen Chiara Chloé Clara Claire Cosima Daniel David Diego Dimitra Dmitri Eduardo Elena
        Elias Élodie Emil Emma Eric Esther Eva Fatima Felix Fiona Florian François Frida Gabriel Giulia Greta Hanna Haruto Hassan
        Hélène Henrik Hiroshi Ibrahim Ida Ines Ingrid Irina Isabel Ivan Jakob Jana Javier Jean Jérôme Johanna John Jonas José Julia
        Jürgen Kaito Karim Karin Katharina Kenji Klara Laila Lars Laura Léa Lena Leo Linnea Lucas Lucía Luigi Luisa Mads Magnus
        Maja Malik Marco Margot María Marie Mario Marta Martin Mateo Matilda Maya Mehmet Mia Miguel Mila Mohamed Nadia Nora Olga
        Oscar Pablo Paolo Patricia Paul Pedro Peter Priya Rafael Ravi René Renée Rosa Sakura Samir Sara Sofía Stefan Søren Tariq
        Theo Thomas Tomás Valentina Vera Viktor Wei Xavier Yara Yuki Zoé
        """);
    static final List<String> FAMILY = words("""
        Abbott Acosta Adler Aguilar Ahmed Alvarez Andersen Andersson Arnaud Aydın Baker Barbieri Barros Bauer Becker Bennett Berg
        Bergström Bernard Bianchi Blanc Bonnet Brandt Braun Brown Bruno Campbell Cardoso Carlsson Castillo Chevalier Christensen
        Clark Colombo Conti Costa Cruz Da-Silva Dahl David Delgado Demir Diaz Dietrich Dubois Dumont Dupont Durand Edwards Eriksson
        Esposito Evans Faure Fernández Ferrari Fischer Fontaine Foster Fournier Franke Friedrich Fuchs Fuentes Gallo García Garnier
        Gauthier Girard Gómez Gonzalez Graf Green Greco Guérin Gupta Gustafsson Guzmán Haas Hahn Hansen Harris Hartmann Henry
        Hernández Herrmann Hoffmann Holm Huang Huber Hughes Iversen Ito Jackson Jansson Jensen Jiménez Johansson Johnson Jørgensen
        Kaiser Kaya Keller Khan King Klein Koch Köhler Krause Krüger Kumar Lambert Lang Larsen Lee Lefebvre Lehmann Leroy Lewis Lind
        Lindqvist Lombardi López Lorenz Ludwig Lund Maier Mancini Marchand Marino Marques Martin Martínez Mayer Medina Mehta Mendes
        Mercier Meyer Miller Molina Møller Moore Morales Moreau Moreno Morgan Morris Müller Muñoz Navarro Neumann Nguyen Nielsen
        Nilsson Novak Nowak Olsen Olsson Ortega Ortiz Parker Patel Pedersen Peña Pereira Pérez Perrin Petersen Petit Pinto Powell
        Ramírez Ramos Rao Rasmussen Reid Reyes Ricci Richter Riva Rivera Robert Robin Rodrigues Romano Romero Rossi Rousseau Roux
        Ruiz Russo Saito Sanchez Santos Sato Schmidt Schneider Scholz Schröder Schulz Schwarz Serra Sharma Silva Simon Singh Smith
        Sørensen Sousa Stein Suzuki Svensson Takahashi Tanaka Taylor Thomas Thomsen Torres Turner Vargas Vasquez Vega Vidal Vincent
        Vogel Wagner Walker Walter Wang Watanabe Weber Weiss White Wolf Wong Wright Yamamoto Yılmaz Young Zhang Zimmermann
        """);
    static final List<String> DOMAINS = words("example.com example.org mail.example.com staff.example.net");
    static final List<String> ROLES = words("""
        catalog-editor catalog-viewer asset-manager translator reviewer publisher support-agent support-lead auditor reporter
        store-manager integrator
        """);
    static final List<String> PLACES = words("""
        Amsterdam Athens Barcelona Berlin Bordeaux Brussels Copenhagen Dublin Geneva Hamburg Helsinki Lisbon London Lyon Madrid Milan
        Munich Nantes Oslo Paris Porto Prague Rome Rotterdam Stockholm Tokyo Toulouse Turin Valencia Vienna Warsaw Zürich Boston
        Chicago Denver Montréal Osaka Seattle Singapore Sydney
        """);
    static final List<String> DEPARTMENTS = words("Sales Support Finance Legal Logistics Marketing Design Engineering Quality People");

    private Names() {
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).distinct().toList();
    }
}
